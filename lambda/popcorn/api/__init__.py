"""The HTTP API: what the skill knows and does, for apps (docs/api.md). One module a resource.

The use cases are the domain's, as by voice; here they meet API Gateway's events, JSON and problems.
"""
