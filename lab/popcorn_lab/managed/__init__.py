"""SageMaker's managed algorithm as a trainer: examples out, parameters in."""
