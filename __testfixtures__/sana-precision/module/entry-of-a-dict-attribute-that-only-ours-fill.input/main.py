from manager import Manager

manager = Manager()
manager.load("Efficient-Large-Model/Sana_600M_512px_diffusers")
manager.to_gpu("Efficient-Large-Model/Sana_600M_512px_diffusers")
