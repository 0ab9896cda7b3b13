"""Annotates sentences, one a line, with a spaCy model, as CoNLL-U for the trainer.

    python annotate.py MODEL < sentences.txt > silver.conllu

MODEL is the name or folder of an English spaCy model (en_core_web_md 3.8 for what ships). Names go to the last column
as `NER=B-PERSON`. Lines that the model takes for several sentences are left out.
"""

import sys

import spacy


def main() -> None:
    nlp = spacy.load(sys.argv[1])
    lines = (line.strip() for line in sys.stdin)
    for doc in nlp.pipe((line for line in lines if line), batch_size=500):
        if len(list(doc.sents)) != 1 or any(token.is_space for token in doc):
            continue
        print(f"# text = {doc.text}")
        for token in doc:
            head = 0 if token.head is token or token.head.i == token.i else token.head.i + 1
            name = f"NER={token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "_"
            columns = [token.i + 1, token.text, token.lemma_, token.pos_, token.tag_, token.morph or "_", head]
            print(*columns, token.dep_, "_", name, sep="\t")
        print()


if __name__ == "__main__":
    main()
