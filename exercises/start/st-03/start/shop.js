export function shopName() {
  // Your line goes here.
}
