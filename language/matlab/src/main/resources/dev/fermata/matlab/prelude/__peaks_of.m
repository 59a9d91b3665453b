% Local maxima of a column and how far they stand out.
function [at, heights] = __peaks_of(x, flat)
n = numel(x);
at = zeros(0, 1);
heights = zeros(0, 1);
i = 2;
while i < n
    j = i;
    while j < n && x(j + 1) == x(i)
        j = j + 1;
    end
    if j < n && x(i) > x(i - 1) && x(i) > x(j + 1)
        left = i - 1;
        lowest = x(left);
        while left >= 1 && x(left) <= x(i)
            lowest = min(lowest, x(left));
            left = left - 1;
        end
        right = j + 1;
        rightLowest = x(right);
        while right <= n && x(right) <= x(i)
            rightLowest = min(rightLowest, x(right));
            right = right + 1;
        end
        switch flat
            case 'first'
                places = i;
            case 'last'
                places = j;
            case 'all'
                places = (i:j)';
            otherwise
                places = floor((i + j) / 2);
        end
        at = [at; places];
        heights = [heights; repmat(x(i) - max(lowest, rightLowest), numel(places), 1)];
    end
    i = j + 1;
end
end
