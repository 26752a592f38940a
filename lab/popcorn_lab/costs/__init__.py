"""What a deployment costs, by list prices: docs/cost.md."""
