throw { toString() { for (;;); } }
