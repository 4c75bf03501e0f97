let counter = 0;

export function makeIdSource(start) {
  counter = start;
  return () => {
    const id = counter;
    counter = counter + 1;
    return id;
  };
}
