from c import load
