export const shopName = () => Inkwell;
