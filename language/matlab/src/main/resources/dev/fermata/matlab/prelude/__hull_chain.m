% One half of a convex hull: points in order of x that turn left.
function chain = __hull_chain(x, y, order)
chain = zeros(0, 1);
for p = order'
    while numel(chain) > 1
        a = chain(end-1);
        b = chain(end);
        if (x(b) - x(a)) * (y(p) - y(a)) - (y(b) - y(a)) * (x(p) - x(a)) > 0
            break
        end
        chain(end) = [];
    end
    chain(end+1, 1) = p;
end
end
