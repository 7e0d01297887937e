"""What an organisation says of itself, in words for an answer: its profile goes in, paragraphs that name it come out.

Each paragraph opens with "Volgens <naam>", so that no text can show the offer of an organisation as law.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from actions.dutch import euro
from knowledge.model import Organisation, Package


@dataclass(frozen=True)
class Offer:
    """The paragraphs of one organisation; each is none where its profile says nothing."""

    name: str
    packages: str | None
    trajectory: str | None
    feasibility_study: str | None
    promises: str | None
    quotation: str | None
    downloads: str | None


def offer(organisation: Organisation | None) -> Offer | None:
    """The offer of this organisation, or none where no organisation offers the assistant."""
    if organisation is None:
        return None
    says = f"**Volgens {organisation.name}:**"
    study, quotation = organisation.feasibility_study, organisation.quotation
    downloads = [f"{download.title} ({download.url})" for download in organisation.downloads]
    return Offer(
        name=organisation.name,
        packages=_packages(organisation),
        trajectory=_listed(f"{says} zo ziet een traject er bij ons uit.", organisation.trajectory),
        feasibility_study=f"{says} {study}" if study else None,
        promises=_listed(f"{says} Dit zijn eigen woorden van het bureau, geen regels.", organisation.promises),
        quotation=f"{says} {quotation}" if quotation else None,
        downloads=_listed(f"{says} dit kunt u downloaden.", downloads),
    )


def price_range(packages: tuple[Package, ...]) -> str:
    """The lowest and highest price of these packages, of which there is at least one: "€ 950 tot € 2.400"."""
    prices = sorted({package.price for package in packages})
    return " tot ".join(_price(price) for price in prices[:: max(1, len(prices) - 1)])


def _packages(organisation: Organisation) -> str | None:
    if not organisation.packages:
        return None
    rows = [f"| {p.title} | {_price(p.price)} | {p.duration} | {p.for_whom or ''} |" for p in organisation.packages]
    first = (
        f"**Volgens {organisation.name}:** dit zijn onze trajecten. De prijzen zijn van dit bureau, niet van de wet."
    )
    return "\n".join([first, "", "| Traject | Prijs | Duur | Voor wie |", "|---|---|---|---|", *rows])


def _price(price: Decimal) -> str:
    return euro(price).removesuffix(",00")


def _listed(first: str, lines: Iterable[str]) -> str | None:
    listed = [f"- {line}" for line in lines]
    return "\n".join([first, *listed]) if listed else None
