export const shopName = () => 'inkwell';
