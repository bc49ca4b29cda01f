from a import load
