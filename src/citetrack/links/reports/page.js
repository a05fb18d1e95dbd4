(() => {
  "use strict";
  const form = document.getElementById("filters");
  const said = document.getElementById("shown");
  const blocks = Array.from(document.querySelectorAll("#links > tbody"));
  const rows = Array.from(document.querySelectorAll("#links > tbody > tr"), (row) => ({
    row, verdict: row.dataset.v, host: row.dataset.h, text: null,
  }));
  const filter = () => {
    const { verdict, host, words } = form.elements;
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    const left = new Map(blocks.map((block) => [block, 0]));
    for (const each of rows) {
      if (wanted.length && each.text === null) each.text = each.row.textContent.toLowerCase();
      const fits = (!verdict.value || each.verdict === verdict.value)
        && (!host.value || each.host === host.value)
        && wanted.every((word) => each.text.includes(word));
      if (each.row.hidden === fits) each.row.hidden = !fits;
      shown += fits;
      if (fits) left.set(each.row.parentNode, left.get(each.row.parentNode) + 1);
    }
    for (const [block, rows] of left) {
      block.hidden = rows === 0;
      block.style.containIntrinsicSize = `1px ${rows * 75}px`;
    }
    said.textContent = `${shown} of ${rows.length} links shown`;
  };
  let later = 0;
  const soon = () => { clearTimeout(later); later = setTimeout(filter, 120); };
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  form.addEventListener("submit", (event) => { event.preventDefault(); filter(); });
  form.addEventListener("reset", () => setTimeout(filter));
  form.hidden = false;
  filter();
})();
