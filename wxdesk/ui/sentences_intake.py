"""What is taken in from outside: files, pages, pictures of the web, and what had to stay outside."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

INTAKE: dict[str, object] = {
    "paste_too_large": QT_TRANSLATE_NOOP(
        "Words", "That is too much to paste into an article. Paste it in parts; it is still on the clipboard."
    ),
    "text_too_long": QT_TRANSLATE_NOOP(
        "Words", "{path} has {size} characters, and an article at most {limit}. Make several files of it."
    ),
    "too_many_lines": QT_TRANSLATE_NOOP(
        "Words", "{path} has {size} lines, and an article at most {limit}. Make several files of it."
    ),
    "paste_too_late": QT_TRANSLATE_NOOP(
        "Words", "Another article was opened, or this one was changed, meanwhile. Nothing was put in; do it again."
    ),
    "file_not_taken": QT_TRANSLATE_NOOP(
        "Words",
        "{name} cannot be taken in. Drop Markdown, Word (.docx) or web pages (.html) as articles, pictures, or a theme "
        "(.css); from anything else copy what you need and paste it.",
    ),
    "pasted_as_plain": QT_TRANSLATE_NOOP("Words", "It was too complex, so the words alone were taken."),
    "html_too_large": QT_TRANSLATE_NOOP("Words", "The page is too large for an article. Copy the part that you need."),
    "html_too_deep": QT_TRANSLATE_NOOP("Words", "The page cannot be understood. Copy the part that you need."),
    "page_too_large": QT_TRANSLATE_NOOP("Words", "{path} is too large for an article. Copy the part that you need."),
    "word_too_large": QT_TRANSLATE_NOOP("Words", "{path} is too large. Make several files of it."),
    "word_is_old": QT_TRANSLATE_NOOP(
        "Words", "{path} is of an old Word. Open it in Word or WPS, save it as .docx, and take that."
    ),
    "word_is_locked": QT_TRANSLATE_NOOP("Words", "{path} is locked with a password. Take it off in Word first."),
    "word_is_bomb": QT_TRANSLATE_NOOP(
        "Words", "{path} is not opened: unpacked it would be enormous, as a harmful file is."
    ),
    "word_has_entities": QT_TRANSLATE_NOOP(
        "Words", "{path} is not opened: its text expands itself, as only a harmful file does."
    ),
    "word_broken": QT_TRANSLATE_NOOP(
        "Words", "{path} cannot be read as a Word file. Open it in Word, save it anew as .docx, and take that."
    ),
    "style_unknown": QT_TRANSLATE_NOOP("Words", "Styles that are not known were taken as plain text: {text}."),
    "macros_ignored": QT_TRANSLATE_NOOP("Words", "Macros were left out."),
    "comments_ignored": QT_TRANSLATE_NOOP("Words", "Comments were left out."),
    "image_unreachable": QT_TRANSLATE_NOOP("Words", "A picture could not be reached. Add the file."),
    "picture_is_svg": QT_TRANSLATE_NOOP(
        "Words", "{name} is an SVG drawing, which the platform does not take. Export it as PNG and add that."
    ),
    "font_dropped": QT_TRANSLATE_NOOP("Words", "Fonts and sizes were left out ({text})."),
    "colour_dropped": QT_TRANSLATE_NOOP("Words", "Colours were left out ({text})."),
    "script_dropped": QT_TRANSLATE_NOOP("Words", "Scripts were left out ({text})."),
    "embed_dropped": QT_TRANSLATE_NOOP("Words", "Embedded pages were left out ({text})."),
    "form_dropped": QT_TRANSLATE_NOOP("Words", "Form fields were left out ({text})."),
    "drawing_dropped": QT_TRANSLATE_NOOP("Words", "Drawings were left out ({text}). Add them as pictures."),
    "equation_dropped": QT_TRANSLATE_NOOP("Words", "Equations were left out ({text}). Write them as $…$."),
    "video_dropped": QT_TRANSLATE_NOOP("Words", "Videos were left out ({text})."),
    "sound_dropped": QT_TRANSLATE_NOOP("Words", "Sounds were left out ({text})."),
    "card_dropped": QT_TRANSLATE_NOOP("Words", "Cards were left out ({text})."),
    "hidden_dropped": QT_TRANSLATE_NOOP("Words", "Hidden parts were left out ({text})."),
    "tracker_dropped": QT_TRANSLATE_NOOP("Words", "Tracking pictures were left out ({text})."),
    "table_flattened": QT_TRANSLATE_NOOP("Words", "Joined cells of tables were taken apart ({text})."),
    "fetch_not_https": QT_TRANSLATE_NOOP("Words", "Only pictures at https:// are fetched. Add the file instead."),
    "fetch_private": QT_TRANSLATE_NOOP(
        "Words", "A picture at a private address is never fetched. Save it in your browser and add the file."
    ),
    "fetch_failed": QT_TRANSLATE_NOOP(
        "Words", "A picture could not be fetched. Save it in your browser and add the file."
    ),
    "fetch_too_large": QT_TRANSLATE_NOOP("Words", "A picture on the web is over 10 MB. Add the file instead."),
    "fetch_too_slow": QT_TRANSLATE_NOOP("Words", "A picture’s server did not answer in time. Try again later."),
    "fetch_redirected": QT_TRANSLATE_NOOP("Words", "A picture’s address leads on and on. Add the file instead."),
    "fetch_no_picture": QT_TRANSLATE_NOOP(
        "Words", "What lies at a picture’s address is no picture. Open it in your browser to see what it is."
    ),
}
