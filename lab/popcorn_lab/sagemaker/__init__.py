"""Training, hosting and switching models with Amazon SageMaker."""
