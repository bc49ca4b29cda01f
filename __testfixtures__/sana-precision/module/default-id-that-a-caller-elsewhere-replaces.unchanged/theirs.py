from draw import draw

draw("a cat")
draw("a dog", "stabilityai/stable-diffusion-xl-base-1.0")
