# ruff: noqa: E501 (the tables hold documents as they are printed)
"""What a note's text is split into: signals apart, prose left out, works parted, back-references named."""

import pytest

from citetrack.model import Labeller, Span
from citetrack.notes.evidence import Judge
from citetrack.notes.shortforms import Cited
from citetrack.notes.splitting import split

GROVE = "Richard Grove, Green Imperialism (Cambridge: Cambridge University Press, 1995)"
SCOTT = "James C. Scott, Seeing Like a State (New Haven: Yale University Press, 1998)"
CRONON = "William Cronon, “The Trouble with Wilderness”, Environmental History 1, no. 1 (1996): 7–28"
LEE = "Ann Lee, “Rain”, Baltic Post, 3 May 2020, https://example.org/rain;mud"

# note -> its citations, as “signal | kind: text”
NOTES = [
    (f"{GROVE}, 75.", [f"{GROVE}, 75."]),
    (f"{GROVE}; {SCOTT}.", [GROVE, f"{SCOTT}."]),
    (f"{GROVE}; see also {SCOTT}, 12; {CRONON}.", [GROVE, f"see also | {SCOTT}, 12", f"{CRONON}."]),
    (f"See {GROVE}. See also {SCOTT}.", [f"See | {GROVE}.", f"See also | {SCOTT}."]),
    (f"See, e.g., {GROVE}.", [f"See, e.g. | {GROVE}."]),
    (f"For an overview of the matter, see {GROVE}.", [f"For an overview of the matter, see | {GROVE}."]),
    (f"Quoted in {GROVE}, 7.", [f"Quoted in | {GROVE}, 7."]),
    (f"But see {GROVE}.", [f"But see | {GROVE}."]),
    (f"Vgl. dazu {GROVE}; ferner {SCOTT}.", [f"Vgl. dazu | {GROVE}", f"ferner | {SCOTT}."]),
    (f"{GROVE}. Also {SCOTT}.", [f"{GROVE}.", f"Also | {SCOTT}."]),
    ("C. Basler; K. M. Meyer, Wege, cit., p. 78.", ["op-cit: C. Basler; K. M. Meyer, Wege, cit., p. 78."]),
    (f"{GROVE}; and the essays in {SCOTT}.", [f"{GROVE}", f"the essays in | {SCOTT}."]),
    (f"{GROVE}, 12, and, more critically, {SCOTT}.", [f"{GROVE}, 12", f"more critically | {SCOTT}."]),
    (f"{GROVE}. The same point is made in {SCOTT}.", [f"{GROVE}.", f"{SCOTT}."]),
    (f"{GROVE}, 12;{SCOTT}.", [f"{GROVE}, 12", f"{SCOTT}."]),
    (f"I thank Ann Lee for this: {GROVE}.", [f"{GROVE}."]),
    (f"“Trees fell,” Lee wrote. “Nobody heard.” {GROVE}.", [f"{GROVE}."]),
    (f"For a view from the state, compare {GROVE} with {SCOTT}.",
     [f"For a view from the state, compare | {GROVE}", f"{SCOTT}."]),
    (f"Siehe auch {GROVE}; vgl. {SCOTT}.", [f"Siehe auch | {GROVE}", f"vgl. | {SCOTT}."]),
    (f"Voir notamment {GROVE} ; {SCOTT}.", [f"Voir notamment | {GROVE}", f"{SCOTT}."]),
    (f"{GROVE}, and {SCOTT}.", [GROVE, f"{SCOTT}."]),
    (f"{GROVE}, 12, and see {SCOTT}.", [f"{GROVE}, 12", f"and see | {SCOTT}."]),
    (LEE + ".", [LEE + "."]),
    (f"{LEE}; {GROVE}", [LEE, GROVE]),
    # nothing between two works
    (f"{GROVE}, 12 {SCOTT}, 45.", [f"{GROVE}, 12", f"{SCOTT}, 45."]),
    (f"{GROVE} {SCOTT}.", [GROVE, f"{SCOTT}."]),
    (f"{CRONON} {SCOTT}.", [CRONON, f"{SCOTT}."]),
    (f"{GROVE}, 12 See also {SCOTT}.", [f"{GROVE}, 12", f"See also | {SCOTT}."]),
    (f"{LEE} Tom Roe, “Mud”, Baltic Post, 4 May 2020, https://example.org/mud",
     [LEE, "Tom Roe, “Mud”, Baltic Post, 4 May 2020, https://example.org/mud"]),
    ("“Rain”, Baltic Post, 3 May 2020, https://example.org/rain (accessed 4 May 2021) “Mud”, Baltic Post, 4 May 2020, https://example.org/mud",
     ["“Rain”, Baltic Post, 3 May 2020, https://example.org/rain (accessed 4 May 2021)", "“Mud”, Baltic Post, 4 May 2020, https://example.org/mud"]),
    # words that stand for people, or lead up to a work
    (f"{GROVE}; also his “Gardens”, Baltic Review 3 (1999): 5–9.", [GROVE, "also his | idem: “Gardens”, Baltic Review 3 (1999): 5–9."]),
    (f"{GROVE}. Voir aussi, du même auteur, « Jardins », Revue baltique, n° 3, 1999, p. 5-9.",
     [f"{GROVE}.", "Voir aussi, du même auteur | idem: « Jardins », Revue baltique, n° 3, 1999, p. 5-9."]),
    (f"{GROVE} ; du même, Green Gardens, London, Verso, 1999.", [GROVE, "du même | idem: Green Gardens, London, Verso, 1999."]),
    (f"{GROVE}; y, más recientemente, {SCOTT}.", [GROVE, f"{SCOTT}."]),
    (f"{GROVE}. En el mismo sentido, {SCOTT}.", [f"{GROVE}.", f"En el mismo sentido | {SCOTT}."]),
    (f"{GROVE}, p. 63, ma cfr. anche {SCOTT}.", [f"{GROVE}, p. 63", f"ma cfr. anche | {SCOTT}."]),
    (f"{GROVE}, ch. 3, and Tom Roe’s The Salt Road (Riga: Harbour Press, 1989).", [
        f"{GROVE}, ch. 3", "Tom Roe’s The Salt Road (Riga: Harbour Press, 1989)."]),
    (f"{GROVE}. Also: {SCOTT}.", [f"{GROVE}.", f"Also | {SCOTT}."]),
    (f"Trees fell; contrast {SCOTT}.", [f"contrast | {SCOTT}."]),
    (f"{GROVE}. – Ähnlich {SCOTT}.", [f"{GROVE}.", f"Ähnlich | {SCOTT}."]),
    (f"{GROVE}. Sur ce thème : {SCOTT}.", [f"{GROVE}.", f"{SCOTT}."]),
    (f"So der Titel des Buches von {SCOTT}.", [f"{SCOTT}."]),
    (f"{GROVE}, as well as his “Gardens”, Baltic Review 3 (1999): 5–9.", [GROVE, "his | idem: “Gardens”, Baltic Review 3 (1999): 5–9."]),
    (f"I thank Ann Lee for comments. A longer version is in {SCOTT}.", [f"{SCOTT}."]),
    (f"Voir l’article d’{CRONON}, ainsi que celui de {SCOTT}.", [f"Voir l’article d’ | {CRONON}", f"celui de | {SCOTT}."]),
    (f"{GROVE}; for the politics, see {SCOTT}.", [GROVE, f"for the politics, see | {SCOTT}."]),
    (f"{LEE}, col. c. See {SCOTT}.", [f"{LEE}, col. c.", f"See | {SCOTT}."]),
    (f"{GROVE}. Sur ce point, on lira {SCOTT}.", [f"{GROVE}.", f"Sur ce point, on lira | {SCOTT}."]),
    (f"{GROVE}, 12; dazu kritisch {SCOTT}.", [f"{GROVE}, 12", f"dazu kritisch | {SCOTT}."]),
    (f"Compare the figures in {GROVE}, 12 with those of {SCOTT}, 4.", [f"Compare the figures in | {GROVE}, 12", f"{SCOTT}, 4."]),
    (f"{GROVE}. The phrase is older: {SCOTT}.", [f"{GROVE}.", f"{SCOTT}."]),
    (f"Lee’s work is basic: see her Rain and Snow (London: Verso, 2001), 7. {SCOTT}.", [
        "see her | Rain and Snow (London: Verso, 2001), 7.", f"{SCOTT}."]),
    ("Schnee wird geräumt, in: Baltische Zeitung, 10.12.2005, S. 1.", ["Schnee wird geräumt, in: Baltische Zeitung, 10.12.2005, S. 1."]),
    ("Gorski et al. (2003) make the same point.", []),
    # separators that part nothing
    ("Ann Lee, “Rain; Mud; Snow”, Baltic Post, 3 May 2020.", ["Ann Lee, “Rain; Mud; Snow”, Baltic Post, 3 May 2020."]),
    ("Ann Lee, Rain (Riga: Zinātne; London: Verso, 2001), 7.", ["Ann Lee, Rain (Riga: Zinātne; London: Verso, 2001), 7."]),
    ("Ann Lee, “Rain”, in Tom Roe (ed.), Weather, Riga, Riga University Press; Harbour Foundation, 1994, p. 25.", [
        "Ann Lee, “Rain”, in Tom Roe (ed.), Weather, Riga, Riga University Press; Harbour Foundation, 1994, p. 25."]),
    ("Lee, A.; Roe, T. (Hg.): Regen und Schnee. Riga 2001.", ["Lee, A.; Roe, T. (Hg.): Regen und Schnee. Riga 2001."]),
    ("Lee, Ann; Roe, Tom; Day, Eve: Regen und Schnee. Riga 2001.", ["Lee, Ann; Roe, Tom; Day, Eve: Regen und Schnee. Riga 2001."]),
    (
        "Ann Lee, “Rain”, in Weather, ed. Tom Roe, Eve Day, and Max Hill (London: Verso, 2001), 7.",
        ["Ann Lee, “Rain”, in Weather, ed. Tom Roe, Eve Day, and Max Hill (London: Verso, 2001), 7."],
    ),
    ("Lee, Ann: Regen und Schnee; Riga 2001, S. 7.", ["Lee, Ann: Regen und Schnee; Riga 2001, S. 7."]),
    ("Lee, A. 2001. Rain and snow in the north. Verso, London, p. 8.", ["Lee, A. 2001. Rain and snow in the north. Verso, London, p. 8."]),
    ("Doe, Jane. What Is to Be Read. London: Verso, 2001.", ["Doe, Jane. What Is to Be Read. London: Verso, 2001."]),
    # damaged quotation marks
    ("Ann Lee, “Rain, Baltic Post, 3 May 2020; Tom Roe, “Mud”, Baltic Post, 4 May 2020.", [
        "Ann Lee, “Rain, Baltic Post, 3 May 2020", "Tom Roe, “Mud”, Baltic Post, 4 May 2020."]),
    ("Rain”, Baltic Post, 3 May 2020; Tom Roe, “Mud”, Baltic Post, 4 May 2020.", [
        "Rain”, Baltic Post, 3 May 2020", "Tom Roe, “Mud”, Baltic Post, 4 May 2020."]),
    # prose around
    (f"The author was then in Riga. See {GROVE}.", [f"See | {GROVE}."]),
    (f"I thank Ann Lee for this. {GROVE}.", [f"{GROVE}."]),
    (f"{GROVE}, 12. He has since changed his mind on this.", [f"{GROVE}, 12."]),
    (f"{GROVE}, 12. Emphasis added.", [f"{GROVE}, 12."]),
    (f"The case is well known, see {GROVE}.", [f"see | {GROVE}."]),
    (f"{GROVE}, 12, who argues that this was never shown.", [f"{GROVE}, 12"]),
    (f"Ann Lee, quoted in {GROVE}, 12.", [f"quoted in | {GROVE}, 12."]),
    (f"The best account is {GROVE}; but see also {SCOTT}.", [GROVE, f"but see also | {SCOTT}."]),
    # nothing cited
    ("As argued by Grove (1995, p. 30) and Scott (1998).", []),
    ("I am grateful to Ann Lee and to the staff of the archive.", []),
    ("Minister of Trade from 1990 to 1993.", []),
    ("Interview with a farmer.", []),
    ("This is disputed.", []),
    ("Emphasis added.", []),
    ("", []),
    (" .;, ", []),
]  # fmt: skip

# a note behind one that cites Grove and one that cites Cronon
BACK = [
    ("Ibid.", ["ibid: Ibid."]),
    ("Ibid., 33; see also Scott, 9.", ["ibid: Ibid., 33", "see also | short: Scott, 9."]),
    ("See ibid., p. 96.", ["See | ibid: ibid., p. 96."]),
    ("Ebd., S. 12.", ["ibid: Ebd., S. 12."]),
    ("Ebenda.", ["ibid: Ebenda."]),
    ("Ivi, p. 4.", ["ibid: Ivi, p. 4."]),
    ("Id. at 12.", ["ibid: Id. at 12."]),
    ("Grove, op. cit., 12.", ["op-cit: Grove, op. cit., 12."]),
    ("Grove, a. a. O., S. 12.", ["op-cit: Grove, a. a. O., S. 12."]),
    ("Grove, a.a.O., S. 12.", ["op-cit: Grove, a.a.O., S. 12."]),
    ("Grove, Green Imperialism cit., p. 12.", ["op-cit: Grove, Green Imperialism cit., p. 12."]),
    ("Grove, supra note 4, at 12.", ["supra: Grove, supra note 4, at 12."]),
    ("See note 4 above.", ["See | supra: note 4 above."]),
    ("Grove (wie Anm. 4), S. 12.", ["supra: Grove (wie Anm. 4), S. 12."]),
    ("See reference 17, Scott (1998), Seeing Like a State.", ["See | supra: reference 17, Scott (1998), Seeing Like a State."]),
    ("Grove, Green Imperialism (Anm. 4), 12.", ["supra: Grove, Green Imperialism (Anm. 4), 12."]),
    ("Idem, “Islands”, 4.", ["idem: Idem, “Islands”, 4."]),
    ("Ders., Inseln, Berlin 1990.", ["idem: Ders., Inseln, Berlin 1990."]),
    ("Grove, 219.", ["short: Grove, 219."]),
    ("Grove, Green Imperialism, 219.", ["short: Grove, Green Imperialism, 219."]),
    ("Cronon, “The Trouble with Wilderness”, 9.", ["short: Cronon, “The Trouble with Wilderness”, 9."]),
    ("Grove, Green Imperialism, 5–7, and Cronon, “Wilderness”, passim.", [
        "short: Grove, Green Imperialism, 5–7", "short: Cronon, “Wilderness”, passim."]),
    ("Cf. Cronon, ‘Wilderness’.", ["Cf. | short: Cronon, ‘Wilderness’."]),
    ("Grove 1995, 12.", ["short: Grove 1995, 12."]),
    ("R. H. Grove, Green Imperialism, p. 9.", ["short: R. H. Grove, Green Imperialism, p. 9."]),
    ("Grove, p. 4 et passim.", ["short: Grove, p. 4 et passim."]),
    ("See also Grove, passim.", ["See also | short: Grove, passim."]),
    ("Coleman 1990, chapter 5.", ["short: Coleman 1990, chapter 5."]),
    ("See Grove’s article, p. 80, and Cronon’s Trouble with Wilderness, p. 9.", [
        "See | short: Grove’s article, p. 80", "short: Cronon’s Trouble with Wilderness, p. 9."]),
    ("Ebd.; dpa, 21.12.2019.", ["ibid: Ebd."]),
    (f"{LEE}, p. 3. Grove, Green Imperialism, 75, and see Cronon, 96.", [
        f"{LEE}, p. 3.", "short: Grove, Green Imperialism, 75", "and see | short: Cronon, 96."]),
    (f"{GROVE}, 12. Ivi, p. 31, la descrizione dei campi.", [f"{GROVE}, 12.", "ibid: Ivi, p. 31, la descrizione dei campi."]),
    ("Grove 1995: 12, Cronon 1996.", ["short: Grove 1995: 12", "short: Cronon 1996."]),
    ("(Grove, 1995, p. 12; Cronon, 1996)", ["short: Grove, 1995, p. 12", "short: Cronon, 1996"]),
    # described in full, whether cited before or not
    (f"{GROVE}, 80.", [f"{GROVE}, 80."]),
    ("Richard Grove, Ecology, Climate and Empire (Cambridge: White Horse, 1997).", [
        "Richard Grove, Ecology, Climate and Empire (Cambridge: White Horse, 1997)."]),
    ("Eve Day, “Green Harbours and Their Trouble”, Baltic Post.", ["Eve Day, “Green Harbours and Their Trouble”, Baltic Post."]),
    ("Tom Roe, The Salt Road: A Study, New York, 1995, 214.", ["Tom Roe, The Salt Road: A Study, New York, 1995, 214."]),
]  # fmt: skip


def cites(note: str, label: Labeller, *before: str) -> list[str]:
    cited, judge = Cited(), Judge(label)
    for earlier in before:
        split(earlier, Span(0, len(earlier)), judge, cited)
    rows = []
    for citation in split(note, Span(0, len(note)), judge, cited):
        signal = f"{citation.signal} | " if citation.signal else ""
        kind = "" if citation.resolved == "full" else f"{citation.resolved}: "
        rows.append(signal + kind + citation.span.of(note))
    return rows


@pytest.mark.parametrize(("note", "expected"), NOTES, ids=[note[:60] for note, _ in NOTES])
def test_a_note_is_split_into_the_works_it_cites(note: str, expected: list[str], label: Labeller) -> None:
    assert cites(note, label) == expected


@pytest.mark.parametrize(("note", "expected"), BACK, ids=[note[:60] for note, _ in BACK])
def test_a_back_reference_is_no_new_work(note: str, expected: list[str], label: Labeller) -> None:
    assert cites(note, label, GROVE + ".", CRONON + ".") == expected


def test_a_short_form_needs_a_work_cited_before(label: Labeller) -> None:
    note = "Grove, Green Imperialism, 219."
    assert cites(note, label) == [note]
    assert cites(note, label, CRONON) == [note]


def test_spans_count_from_the_start_of_the_document(label: Labeller) -> None:
    text = f"Text.\n\n[1] See {GROVE}; {SCOTT}."
    body = Span(text.index("See"), len(text))
    found = split(text, body, Judge(label), Cited())
    assert [citation.span.of(text) for citation in found] == [GROVE, f"{SCOTT}."]
