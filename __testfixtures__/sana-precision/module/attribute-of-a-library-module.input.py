import torch
import streamlit as st
from diffusers import SanaPipeline


def load():
    if "pipe" not in st.session_state:
        st.session_state.pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
        st.session_state.pipe.vae.to(torch.bfloat16)
    return st.session_state.pipe


load()


def run():
    st.session_state.pipe.text_encoder.to(torch.bfloat16)
    st.session_state.pipe("x")


run()
