"""The report is what its JSON Schema says, and the schema in the repository is the one of the module."""

import json
from pathlib import Path

import jsonschema
import pytest

import twosource

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "schema" / "report.schema.json"


def test_the_schema_file_is_the_one_of_the_module() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == json.loads(twosource.json_schema())


def test_the_report_keeps_the_schema() -> None:
    articles = twosource.read(ROOT / "examples" / "stories" / "nato-handover" / "articles")
    assert isinstance(articles, list)
    schema = json.loads(twosource.json_schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    report = twosource.reconcile(articles).to_dict()
    jsonschema.validate(report, schema)
    report["facts"] = "none"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report, schema)
