"""The report as one HTML file: nothing is loaded from anywhere, and text from articles is only ever text."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.exchange.files import text_file
from reviewer.exchange.report.contents import report
from reviewer.exchange.report.parts import short
from reviewer.exchange.telling import Telling
from reviewer.resources import resource_path


def write(annotations: AnnotationSet, path: Path, telling: Telling) -> tuple[str, ...]:
    """Write the report; it reads in a browser with and without colours inverted, and on paper."""
    told = report(annotations, telling)
    with text_file(path) as file:
        file.writelines(_template().generate(report=told, words=told.words))
    return ()


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(resource_path("report")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["short"] = short
    return environment.get_template("report.html")
