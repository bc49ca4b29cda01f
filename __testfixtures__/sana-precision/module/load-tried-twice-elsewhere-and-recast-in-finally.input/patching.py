def patch():
    print("patched")
