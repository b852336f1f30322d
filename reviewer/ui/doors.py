"""What opening a project takes. It is much, so `Program` imports it when the first window has been painted."""

from reviewer.ui.open_project import OpenProject
from reviewer.workspace.sample import build_sample
from reviewer.workspace.workspace import Workspace

__all__ = ["OpenProject", "Workspace", "build_sample"]
