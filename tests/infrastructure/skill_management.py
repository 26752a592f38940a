"""A stand-in of Alexa's Skill Management API: the routes that `ask deploy` uses, on loopback.

It keeps what is imported, and refuses what Amazon refuses and a test can tell: a request without
the token, interaction models that are not of the manifest's locales, a function that another skill
may invoke.
Source: https://developer.amazon.com/docs/alexa/smapi/skill-package-api-reference.html
"""

from __future__ import annotations

import io
import json
import re
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Json = dict[str, Any]
Answer = tuple[int, Json | None, dict[str, str]]

_MODEL = re.compile(r"interactionModels/custom/(.+)\.json")


@dataclass
class Import:
    """A skill package on its way; asked for its status, it is done at the second time."""

    skill_id: str
    package: bytes
    is_asked: bool = False


@dataclass
class SkillManagement:
    """What Amazon would know; `url` is the API's base address.

    `may_invoke`: whether the function of an ARN lets a skill invoke it. `requests` is every
    request, such as "POST /v1/skills/imports"; `packages` are those imported, by skill.
    """

    url: str
    vendor_id: str
    token: str
    may_invoke: Callable[[str, str], bool]
    requests: list[str] = field(default_factory=list)
    packages: dict[str, list[bytes]] = field(default_factory=dict)
    enabled: set[str] = field(default_factory=set)
    uploads: dict[str, bytes] = field(default_factory=dict)
    imports: dict[str, Import] = field(default_factory=dict)

    def manifest(self, skill_id: str) -> Json:
        """The newest manifest of a skill."""
        with _opened(self.packages[skill_id][-1]) as package:
            return dict(json.loads(package.read("skill.json"))["manifest"])

    def answer(self, method: str, path: str, body: bytes, token: str | None) -> Answer:
        self.requests.append(f"{method} {path}")
        if method == "PUT" and path in self.uploads:  # a signed address, which needs no token
            self.uploads[path] = body
            return 200, None, {}
        if token != self.token:
            return 401, {"message": "Token is invalid/expired"}, {}
        for route_method, pattern, route in _ROUTES:
            if route_method == method and (found := re.fullmatch(pattern, path)):
                return route(self, body, **found.groupdict())
        return 404, {"message": f"no such route in this stand-in: {method} {path}"}, {}

    def create_upload(self, _body: bytes) -> Answer:
        path = f"/uploads/{len(self.uploads)}"
        self.uploads[path] = b""
        address = {"uploadUrl": f"{self.url}{path}", "expiresAt": "2999-01-01T00:00:00.000Z"}
        return 201, address, {}

    def import_new(self, body: bytes) -> Answer:
        if json.loads(body).get("vendorId") != self.vendor_id:
            return 403, {"message": "the vendor is another one"}, {}
        number = len(self.packages) + 1
        return self._import(body, f"amzn1.ask.skill.00000000-0000-0000-0000-{number:012}")

    def import_again(self, body: bytes, skill_id: str) -> Answer:
        if skill_id not in self.packages:
            return 404, {"message": f"no skill {skill_id}"}, {}
        return self._import(body, skill_id)

    def _import(self, body: bytes, skill_id: str) -> Answer:
        package = self.uploads[json.loads(body)["location"].removeprefix(self.url)]
        import_id = f"import-{len(self.imports)}"
        self.imports[import_id] = Import(skill_id, package)
        return 202, None, {"Location": f"/v1/skills/imports/{import_id}"}

    def import_status(self, _body: bytes, import_id: str) -> Answer:
        importing = self.imports[import_id]
        if not importing.is_asked:
            importing.is_asked = True
            return 200, {"status": "IN_PROGRESS", "skill": {"skillId": importing.skill_id}}, {}
        if wrong := self._what_is_wrong(importing):
            return 200, {"status": "FAILED", "errors": [{"message": wrong}]}, {}
        self.packages.setdefault(importing.skill_id, []).append(importing.package)
        return 200, {"status": "SUCCEEDED", "skill": {"skillId": importing.skill_id}}, {}

    def _what_is_wrong(self, importing: Import) -> str | None:
        """Why Amazon would refuse a package; None where it would not."""
        with _opened(importing.package) as archive:
            manifest = json.loads(archive.read("skill.json"))["manifest"]
            models = {found[1] for name in archive.namelist() if (found := _MODEL.fullmatch(name))}
        locales = manifest["publishingInformation"]["locales"]
        if models != set(locales):
            return f"the manifest has {sorted(locales)}, and there are models for {sorted(models)}"
        arn = manifest["apis"]["custom"].get("endpoint", {}).get("uri")
        if arn and not self.may_invoke(arn, importing.skill_id):
            return f"The trigger setting for the Lambda {arn} is invalid."
        return None

    def enablement(self, _body: bytes, skill_id: str) -> Answer:
        if skill_id in self.enabled:
            return 204, None, {}
        return 404, {"message": "the skill is not enabled"}, {}

    def enable(self, _body: bytes, skill_id: str) -> Answer:
        self.enabled.add(skill_id)
        return 204, None, {}


_SKILL = r"/v1/skills/(?P<skill_id>amzn1\.ask\.skill\.[0-9a-f-]+)"
_ENABLEMENT = rf"{_SKILL}/stages/development/enablement"
_ROUTES: list[tuple[str, str, Callable[..., Answer]]] = [
    ("POST", "/v1/skills/uploads", SkillManagement.create_upload),
    ("POST", "/v1/skills/imports", SkillManagement.import_new),
    ("POST", f"{_SKILL}/imports", SkillManagement.import_again),
    ("GET", "/v1/skills/imports/(?P<import_id>[a-z0-9-]+)", SkillManagement.import_status),
    ("GET", _ENABLEMENT, SkillManagement.enablement),
    ("PUT", _ENABLEMENT, SkillManagement.enable),
]


def _opened(package: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(package))


@contextmanager
def skill_management(
    vendor_id: str, token: str, may_invoke: Callable[[str, str], bool]
) -> Iterator[SkillManagement]:
    """The stand-in, served until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def _serve(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            authorization = self.headers.get("Authorization")
            status, answer, headers = api.answer(self.command, self.path, body, authorization)
            content = json.dumps(answer).encode() if answer is not None else b""
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Type", "application/json")
            if status != 204:
                self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_PUT = _serve  # noqa: N815 - the names that http.server asks for

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Nothing: a failing test prints `requests`."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        url = f"http://127.0.0.1:{server.server_port}"
        api = SkillManagement(url, vendor_id, token, may_invoke)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield api
        finally:
            server.shutdown()
            thread.join()
