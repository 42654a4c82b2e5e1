"""A window on an event loop, ten mapped classes and one query, in the usual order: the window comes last."""

import asyncio
import os
import sys
import time
from pathlib import Path

import qasync
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from sqlalchemy import Float, ForeignKey, Integer, String, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Workspace(Base):
    __tablename__ = "workspace"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    rows: Mapped[list["Row0"]] = relationship(back_populates="workspace")


class Row0(Base):
    __tablename__ = "row0"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    workspace: Mapped[Workspace] = relationship(back_populates="rows")


def mapped(number: int) -> type[Base]:
    """Make one more mapped class, with columns such as a noun of the desk has."""
    columns = {
        "__tablename__": f"row{number}",
        "id": mapped_column(Integer, primary_key=True),
        "name": mapped_column(String),
        "kind": mapped_column(String),
        "at": mapped_column(Float),
        "state": mapped_column(String),
        "workspace_id": mapped_column(ForeignKey("workspace.id")),
    }
    return type(f"Row{number}", (Base,), columns)


class Window(QMainWindow):
    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            with Path(os.environ["WXDESK_MARKS"]).open("a") as marks:
                marks.write(f"ready {time.monotonic_ns()}\n")
            asyncio.get_running_loop().call_soon(self.close)


async def run(file: str) -> None:
    for number in range(1, 9):
        mapped(number)
    engine = create_engine(f"sqlite:///{file}")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        workspace = session.scalar(select(Workspace).limit(1))
        if workspace is None:
            session.add(Workspace(name="practice", rows=[Row0(name=f"row {number}") for number in range(20)]))
            session.commit()
    closed = asyncio.Event()
    window = Window()
    window.setCentralWidget(QLabel("" if workspace is None else workspace.name))
    window.closeEvent = lambda event: closed.set()  # type: ignore[method-assign]
    window.resize(1100, 700)
    window.show()
    await closed.wait()


qt = QApplication(sys.argv)
qt.setQuitOnLastWindowClosed(False)
with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(qt)) as runner:
    runner.run(run(sys.argv[1]))
