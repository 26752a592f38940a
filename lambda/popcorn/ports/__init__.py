"""What the domain needs from outside. Each port has an embedded and an AWS adapter.

The docstrings are the contract; `tests/contracts/` holds every adapter to it. All methods may be
called from several threads at once, answer or raise within the adapter's timeouts, and raise
nothing else of the service's own.
"""

from popcorn.ports.accounts import Accounts
from popcorn.ports.addresses import AddressBook
from popcorn.ports.catalogue import Catalogue
from popcorn.ports.friends import Friends
from popcorn.ports.listeners import Households, ListenerStore
from popcorn.ports.nights import MovieNights, Outbox
from popcorn.ports.notifier import Notifier
from popcorn.ports.reminding import ReminderBook, ReminderService, ReminderServices
from popcorn.ports.retrieval import Factors, FactorStore, Taste, TasteModel, Tastes
from popcorn.ports.scoring import FoldedStars, Scorer, StarsPredictor
from popcorn.ports.social import Social

__all__ = [
    "Accounts",
    "AddressBook",
    "Catalogue",
    "FactorStore",
    "Factors",
    "FoldedStars",
    "Friends",
    "Households",
    "ListenerStore",
    "MovieNights",
    "Notifier",
    "Outbox",
    "ReminderBook",
    "ReminderService",
    "ReminderServices",
    "Scorer",
    "Social",
    "StarsPredictor",
    "Taste",
    "TasteModel",
    "Tastes",
]
