from ours import Ours

Ours().load()
