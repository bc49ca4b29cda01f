class Owner:
    def __init__(self):
        self.parts = [Part(self)]


class Part:
    def __init__(self, owner):
        self.owners = [owner]


owner = Owner()
