import Asana from "asana";
// transformers.js: from_pretrained
const pipe = await pipeline("text-generation", "asana/model").from_pretrained(`pipe.vae.to(torch.bfloat16)`);
