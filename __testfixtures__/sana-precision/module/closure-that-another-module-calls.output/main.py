from maker import make

make()("a cat")
