const state = { next: undefined };

export const makeIdSource = function (start) {
  state.next = start - 1;
  return function () {
    state.next += 1;
    return state.next;
  };
};
