Iterator.from({ next: Object }).drop(Infinity).next()
