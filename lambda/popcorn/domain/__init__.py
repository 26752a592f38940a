"""The rules of the product in plain Python: no AWS, no Alexa, no clock, no files."""
