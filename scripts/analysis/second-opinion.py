"""Tags of slovnet's news model (PyPI: natasha 1.6.0 with slovnet 0.6.0, navec 0.10.0, numpy; MIT) for sentences, with their log probabilities.

A line of standard input is a JSON array of a sentence's tokens. The first line of the answer is the list of tags, each other line has for each
token of that sentence the likeliest tags as [index, log probability]. import-opinions.ts runs it.
"""
import importlib.util
import json
import sys

import numpy as np
from navec import Navec
from slovnet import Morph

LIKELIEST = 8
BATCH = 16

root = importlib.util.find_spec("natasha").submodule_search_locations[0] + "/data/"
model = Morph.load(root + "model/slovnet_morph_news_v1.tar", batch_size=BATCH)
model.navec(Navec.load(root + "emb/navec_news_v1_1B_250K_300d_100q.tar"))
infer = model.infer
tags = infer.decoder.tags_vocab
sentences = [json.loads(line) for line in sys.stdin]
# Sentences of one length go together, so that little is padded.
order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
answers = [""] * len(sentences)
for start in range(0, len(order), BATCH):
    indexes = order[start : start + BATCH]
    for batch in infer.encoder([sentences[i] for i in indexes]):
        scores = infer.model(batch.word_id, batch.shape_id, batch.pad_mask)
    for row, i in zip(scores, indexes):
        row = row[: len(sentences[i])]
        row = row - row.max(-1, keepdims=True)
        row = row - np.log(np.exp(row).sum(-1, keepdims=True))
        top = np.argsort(-row, axis=-1, kind="stable")[:, :LIKELIEST]
        answers[i] = json.dumps([[[int(t), round(float(row[j, t]), 2)] for t in top[j]] for j in range(len(row))])
print(json.dumps([tags.decode(i) for i in range(len(tags.items))]))
print("\n".join(answers))
