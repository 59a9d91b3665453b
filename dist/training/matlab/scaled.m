function result = scaled(value, options)
% Scales a value.
arguments
    value (1, :) double
    options.by (1, 1) double = 2
end
result = value * options.by;
end
