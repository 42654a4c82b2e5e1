"""Moves and deletes files of WeDrive (reference: wecom-api §9)."""

from dataclasses import replace

from wxdesk.simulator.answers import Answer, Json, Refusal, ok
from wxdesk.simulator.records_drive import DriveFile
from wxdesk.simulator.wecom.corp import Corp
from wxdesk.simulator.wecom.drive import FOLDER, Place, drive, file_of, files_in
from wxdesk.simulator.wecom.files import shown
from wxdesk.simulator.wecom.form import Form


def move(corp: Corp, form: Form) -> Answer:
    """POST file_move: into another folder; ``replace`` overwrites what is called the same there."""
    files = [file_of(corp, each) for each in form.texts("fileid")]
    if not files:
        raise Refusal(640024)
    place = _target(corp, form.text("fatherid"))
    moved: list[Json] = []
    for file in files:
        if place.father_id in _under(corp, file):
            raise Refusal(640021)
        _make_way(corp, place, file, over=form.flag("replace", False))
        gone = replace(file, father_id=place.father_id, space_id=place.space.id, changed=corp.now)
        corp.state.records.wecom_files[file.id] = gone
        moved.append(shown(gone))
    return ok(file_list={"item": moved})


def _target(corp: Corp, father_id: str) -> Place:
    space = corp.state.records.wecom_spaces.get(father_id)
    if space and space.agent == corp.agent and space.corp_id == corp.id:
        return Place(space, father_id)
    folder = corp.state.records.wecom_files.get(father_id)
    if folder is None or folder.kind != FOLDER or folder.corp_id != corp.id or folder.deleted:
        raise Refusal(640021)
    return Place(corp.state.records.wecom_spaces[folder.space_id], folder.id)


def _make_way(corp: Corp, place: Place, file: DriveFile, *, over: bool) -> None:
    for each in files_in(corp, place.space):
        if each.father_id == place.father_id and each.name == file.name and each.id != file.id:
            if not over:
                raise Refusal(640008)
            corp.state.records.wecom_files[each.id] = replace(each, deleted=True)


def _under(corp: Corp, top: DriveFile) -> set[str]:
    """``top`` and everything in it."""
    inside = {top.id}
    files = corp.state.records.wecom_files.values()
    while more := {each.id for each in files if each.father_id in inside and not each.deleted} - inside:
        inside |= more
    return inside


def delete(corp: Corp, form: Form) -> Answer:
    """POST file_delete: a folder with all that is in it."""
    files = [file_of(corp, each) for each in form.texts("fileid")]
    if not files:
        raise Refusal(640024)
    for each in {name for file in files for name in _under(corp, file)}:
        corp.state.records.wecom_files[each] = replace(corp.state.records.wecom_files[each], deleted=True)
    return ok()


ENDPOINTS = (
    drive("file_move", move),
    drive("file_delete", delete),
)
