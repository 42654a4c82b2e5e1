"""Web pages that lie on this computer."""

from wxdesk.article.from_page import read_page
from wxdesk.article.markdown import render


def test_an_article_that_was_rendered_before_stays_as_it_is(tmp_path):
    html = render("# Tea\n\nWith $E=mc^2$ and **words**.").html
    read = read_page(tmp_path / "tea.html", f"{html}\n".encode())
    assert read.text == html
    assert not read.notes
    assert render(read.text).html == html
