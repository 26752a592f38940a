"""The ports' two sides: `embedded` needs nothing but Python, `aws` talks to services."""
