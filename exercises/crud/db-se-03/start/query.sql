-- Reviews that contain "deleted" or a percent sign.
SELECT id, body
FROM reviews
WHERE body = 'deleted';
