"""Problems that several routes have beside those of all."""

from http import HTTPStatus

NO_TITLE = (HTTPStatus.NOT_FOUND,)
"""A title that is named may not be there."""
NO_FRIEND = (HTTPStatus.NOT_FOUND,)
"""So may a friend."""
