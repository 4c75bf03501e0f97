export function mapLimit(items, limit, fn) {
  return new Promise((resolve, reject) => {
    const values = new Array(items.length);
    let started = 0;
    let done = 0;
    let stopped = false;

    const startMore = () => {
      if (done === items.length) resolve(values);
      while (!stopped && started < items.length && started - done <= limit) {
        const index = started++;
        fn(items[index]).then(
          (value) => {
            values[index] = value;
            done++;
            startMore();
          },
          (error) => {
            stopped = true;
            reject(error);
          },
        );
      }
    };
    startMore();
  });
}
