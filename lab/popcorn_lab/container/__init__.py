"""What runs inside our own SageMaker container: one image that trains and serves."""
