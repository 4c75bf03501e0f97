select a.name
from authors as a
where coalesce(a.country, '?') != 'PT'
order by a.name;
