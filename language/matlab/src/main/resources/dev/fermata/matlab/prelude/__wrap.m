% Wraps angles to 0 to a full turn; positive multiples of a turn are a full turn.
function x = __wrap(x, turn)
positive = x > 0;
x = mod(x, turn);
x(x == 0 & positive) = turn;
end
