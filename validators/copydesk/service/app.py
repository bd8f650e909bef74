"""The routes: one document, a batch, health, counts."""

from __future__ import annotations

import asyncio
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import Body, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.responses import JSONResponse

from copydesk.report.record import dumped
from copydesk.service.access import Access, Bounds
from copydesk.service.bodies import Batch, Health, Problem, Result, Results, Submission
from copydesk.service.counters import Counters
from copydesk.service.judging import Crowded, Desks, Fallen, Overdue
from copydesk.version import __version__

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

_JSON = "application/json"
_PROBLEM = "application/problem+json"
_WHY: dict[type[Exception], tuple[int, str, str]] = {
    Crowded: (503, "Busy", "too many documents wait; send it again in a moment"),
    Overdue: (504, "Too slow", "the document took longer than a document may; it is not accepted"),
    Fallen: (500, "Not examined", "the process that judged the document ended; it is not accepted"),
}
_REFUSALS: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem, "description": title, "content": {_PROBLEM: {}}}
    for status, title in {
        400: "Not JSON, or a host that is not served",
        401: "No token, or a wrong one",
        408: "The body took too long",
        413: "Too large",
        422: "Not a document",
        500: "Not examined",
        503: "Busy",
        504: "Took too long",
    }.items()
}


@dataclass(frozen=True, slots=True)
class Service:
    """What a service is started with. Without `hosts` any `Host` header is served."""

    desks: Desks
    bounds: Bounds = field(default_factory=Bounds)
    token: str | None = None
    hosts: tuple[str, ...] = ()


def application(service: Service) -> FastAPI:
    """The ASGI application. It closes the desks when it shuts down."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await service.desks.ready()
        yield
        service.desks.close()

    app = FastAPI(
        title="copydesk",
        version=__version__,
        summary="The copy desk of a document pipeline, over HTTP.",
        lifespan=lifespan,
        docs_url=None,  # its pages load scripts from elsewhere
        redoc_url=None,
    )
    if service.hosts:
        app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(service.hosts), www_redirect=False)
    app.add_middleware(Access, bounds=service.bounds, token=service.token)
    app.add_exception_handler(RequestValidationError, _misread)
    app.add_exception_handler(HTTPException, _refused)
    _route(app, service.desks, Counters(lambda: service.desks.in_hand))
    return app


def _route(app: FastAPI, desks: Desks, counters: Counters) -> None:
    @app.post("/v1/documents", response_model=Result, responses=_REFUSALS, operation_id="judge")
    async def judge(submission: Annotated[Submission, Body()]) -> Response:
        """The verdict on one document. The same document gets the same bytes, however often it is sent."""
        told = await _answer(submission, desks, counters)
        if isinstance(told, bytes):
            return Response(told, media_type=_JSON)
        retry = {"Retry-After": "1"} if told.status == _WHY[Crowded][0] else None
        return Response(dumped(told.model_dump()), told.status, retry, _PROBLEM)

    @app.post("/v1/batches", response_model=Results, responses=_REFUSALS, operation_id="judgeBatch")
    async def judge_batch(batch: Annotated[Batch, Body()]) -> Response:
        """A verdict, or why there is none, for each document, in the order sent."""
        told = await asyncio.gather(*(_answer(one, desks, counters) for one in batch.documents))
        parts = (part if isinstance(part, bytes) else dumped(part.model_dump()).encode() for part in told)
        return Response(b'{"results":[' + b",".join(parts) + b"]}", media_type=_JSON)

    @app.get("/health", operation_id="health")
    async def health() -> Health:
        """That the service runs."""
        return Health(status="ok", version=__version__, in_hand=desks.in_hand)

    @app.get("/metrics", operation_id="metrics", responses={200: {"content": {"text/plain": {}}}})
    async def metrics() -> Response:
        """Counts for Prometheus."""
        return Response(counters.shown(), media_type="text/plain; version=0.0.4; charset=utf-8")


async def _answer(submission: Submission, desks: Desks, counters: Counters) -> bytes | Problem:
    began = time.perf_counter()
    try:
        answer = await desks.judge(submission)
    except (Crowded, Overdue, Fallen) as lack:
        status, title, detail = _WHY[type(lack)]
        counters.refused(status)
        return Problem(title=title, status=status, detail=detail, id=submission.id)
    counters.seconds.observe(time.perf_counter() - began)
    counters.answered(answer)
    return answer.record


async def _misread(_: Request, fault: Exception) -> Response:
    """What is wrong with a body, and where; what was sent is not given back."""
    errors = fault.errors() if isinstance(fault, RequestValidationError) else ()
    detail = "; ".join(f"{'.'.join(map(str, error['loc']))}: {error['msg']}" for error in errors)
    told = {"title": "Not a document", "status": 422, "detail": detail}
    return Response(dumped(told), 422, media_type=_PROBLEM)


async def _refused(_: Request, fault: Exception) -> Response:
    status, detail = (fault.status_code, fault.detail) if isinstance(fault, HTTPException) else (500, str(fault))
    headers = fault.headers if isinstance(fault, HTTPException) else None
    return JSONResponse({"title": detail, "status": status, "detail": detail}, status, headers, _PROBLEM)
