% Which tokens name people, places, organizations or others, by lists and neighbours of proper nouns.
function kinds = __entities(tokens, parts)
places = ["boston" "london" "paris" "berlin" "tokyo" "france" "germany" "england" "america" "usa" "u.s" "uk" "china" "japan" "india" "italy" "spain" "natick" ...
    "massachusetts" "california" "texas" "york" "chicago" "europe" "asia" "africa" "australia" "canada" "mexico" "brazil" "russia" "rome" "madrid" "moscow" ...
    "washington" "seattle" "cambridge" "oxford" "sydney" "beijing" "new" "san" "los" "angeles" "francisco" "vienna" "amsterdam" "dublin" "scotland" "ireland"];
firms = ["mathworks" "google" "microsoft" "apple" "amazon" "ibm" "intel" "nasa" "facebook" "mit" "university" "inc" "corp" "corporation" "ltd" "company" ...
    "institute" "bank" "tesla" "nvidia" "un" "nato" "eu"];
people = __given_names();
titles = ["mr" "mrs" "ms" "dr" "prof" "sir"];
n = numel(tokens);
kinds = repmat("non-entity", 1, n);
small = lower(tokens);
for k = 1:n
    if parts(k) ~= "proper-noun"
        continue
    end
    if any(small(k) == firms)
        kinds(k) = "organization";
    elseif any(small(k) == people) || k > 1 && (kinds(k - 1) == "person" || any(small(k - 1) == titles)) || k > 2 && tokens(k - 1) == "." && any(small(k - 2) == titles)
        kinds(k) = "person";
    elseif any(small(k) == places)
        kinds(k) = "location";
    else
        kinds(k) = "other";
    end
end
end
