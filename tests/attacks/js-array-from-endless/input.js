Array.from({ [Symbol.iterator]() { return { next: Object } } })
