"""Training and hosting with SageMaker: the container as a process, the service in moto."""
