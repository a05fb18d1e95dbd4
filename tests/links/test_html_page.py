"""The page in a real browser: Debian's Chromium without a screen, driven by ChromeDriver."""

import os
import shutil
from pathlib import Path

import pytest
from many_links import many

from citetrack.links.reports import html

webdriver = pytest.importorskip("selenium.webdriver")
ActionChains = pytest.importorskip("selenium.webdriver.common.action_chains").ActionChains
By = pytest.importorskip("selenium.webdriver.common.by").By
Keys = pytest.importorskip("selenium.webdriver.common.keys").Keys
Select = pytest.importorskip("selenium.webdriver.support.select").Select
WebDriverWait = pytest.importorskip("selenium.webdriver.support.wait").WebDriverWait

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
AXE = Path(os.environ.get("CITETRACK_AXE", "axe.min.js"))
pytestmark = [
    pytest.mark.heavy,
    pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="needs Debian's chromium and chromium-driver"),
]
FLAGS = """
    --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
    --disable-component-update --disable-sync --window-size=1280,1000
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The addresses of a page of 60 links, and of one of 2,000."""
    folder = tmp_path_factory.mktemp("pages")
    for number in (60, 2000):
        (folder / f"{number}.html").write_text(html.report(many(number)), encoding="utf-8")
    return {number: (folder / f"{number}.html").as_uri() for number in (60, 2000)}


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    yield from opened(tmp_path_factory.mktemp("profile"))


def opened(profile, *more):
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*FLAGS.split(), f"--user-data-dir={profile}", *more):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    driver.set_page_load_timeout(60)
    yield driver
    driver.quit()


def look(browser, color="light", width=1280):
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    features = [{"name": "prefers-color-scheme", "value": color}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})


def shown(browser):
    return browser.execute_script(
        "return [...document.querySelectorAll('#links tbody tr')].filter(r => r.checkVisibility()).length"
    )


def settled(browser, said):
    WebDriverWait(browser, 10).until(
        lambda _: browser.find_element(By.ID, "shown").text == said, message=f"never said {said!r}"
    )


@pytest.mark.parametrize("width", [1280, 390, 320])
@pytest.mark.parametrize("color", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(browser, pages, color, width):
    if not AXE.is_file():
        pytest.skip("needs axe-core from npm: CITETRACK_AXE=…/axe-core/axe.min.js")
    look(browser, color, width)
    browser.get(pages[60])
    browser.execute_script("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    # Through the debugger: the page's own policy lets no other script act.
    asked = {
        "expression": f"{AXE.read_text(encoding='utf-8')};axe.run().then(found => JSON.stringify([found.passes.length,"
        "found.violations.map(each => [each.id, each.nodes.map(node => node.html)])]))",
        "awaitPromise": True,
        "returnByValue": True,
    }
    passed, _, violations = browser.execute_cdp_cmd("Runtime.evaluate", asked)["result"]["value"].partition(",")
    assert violations == "[]]"
    assert int(passed.removeprefix("[")) > 15


def test_two_thousand_links_open_without_a_request_and_no_word_acts(browser, pages):
    look(browser)
    browser.get_log("performance")
    browser.get_log("browser")
    browser.get(pages[2000])
    requests = [each for each in browser.get_log("performance") if '"Network.requestWillBeSent"' in each["message"]]
    assert len([each for each in requests if "data:," not in each["message"]]) == 1
    assert browser.get_log("browser") == []
    assert browser.title.startswith("Links: 2000 links")
    took = browser.execute_script("return performance.getEntriesByType('navigation')[0].loadEventEnd")
    print(f"2,000 links: loaded in {took:.0f} ms")
    assert 0 < took < 10_000  # a second on a quiet machine; CI's may be busy


def test_filters_leave_what_fits(browser, pages):
    look(browser)
    browser.get(pages[2000])
    settled(browser, "2000 of 2000 links shown")
    dead = sum(each.verdict == "dead" for each in many(2000))
    Select(browser.find_element(By.NAME, "verdict")).select_by_value("dead")
    settled(browser, f"{dead} of 2000 links shown")
    assert shown(browser) == dead
    browser.find_element(By.CSS_SELECTOR, "button[type=reset]").click()
    settled(browser, "2000 of 2000 links shown")
    browser.find_element(By.NAME, "words").send_keys("a-page-about-links-18.html PART")
    settled(browser, "1 of 2000 links shown")


def test_the_keyboard_alone_filters_and_unfolds(browser, pages):
    look(browser)
    browser.get(pages[60])

    def press(*keys):
        ActionChains(browser).send_keys(*keys).perform()
        return browser.switch_to.active_element

    assert press(Keys.TAB).get_attribute("class") == "skip"
    while (at := press(Keys.TAB)).get_attribute("name") != "verdict":
        assert at.tag_name in {"summary", "a"}
    press("d")
    dead = sum(each.verdict == "dead" for each in many(60))
    settled(browser, f"{dead} of 60 links shown")
    assert press(Keys.TAB).get_attribute("name") == "host"
    assert press(Keys.TAB).get_attribute("name") == "words"
    assert press(Keys.TAB).tag_name == "button"
    assert press(Keys.TAB).tag_name == "a"
    fold = press(Keys.TAB)
    assert fold.tag_name == "summary"
    outline = "return getComputedStyle(document.activeElement).outlineStyle"
    assert browser.execute_script(outline) == "solid"
    press(Keys.ENTER)
    assert browser.execute_script("return document.activeElement.parentNode.open")


def test_with_scripts_off_the_table_stays(browser, pages):
    look(browser)
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.get(pages[60])
        assert not browser.find_element(By.ID, "filters").is_displayed()
        rows = browser.find_elements(By.CSS_SELECTOR, "#links tbody tr")
        assert len(rows) == 60
        assert rows[0].is_displayed()
        rows[0].find_element(By.TAG_NAME, "summary").click()
        assert "Cited in" in rows[0].text
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_light_and_dark_are_two_pictures(browser, pages, tmp_path):
    drawn = {}
    for color in ("light", "dark"):
        look(browser, color)
        browser.get(pages[60])
        drawn[color] = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
    assert drawn == {"light": "rgb(255, 255, 255)", "dark": "rgb(21, 22, 26)"}
