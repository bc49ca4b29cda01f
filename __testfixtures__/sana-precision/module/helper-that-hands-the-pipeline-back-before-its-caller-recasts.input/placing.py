def place(pipe, device="cuda"):
    pipe.to(device)
    return pipe
