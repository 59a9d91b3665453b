% A model whose every output follows every input as in a model of one channel.
function sys = __repeated_channel(one, ny, nu)
if isa(one, 'ss')
    sys = multiply(multiply(gainlike(one, ones(ny, 1)), one), gainlike(one, ones(1, nu)));
else
    sys = pick(one, ones(1, ny), ones(1, nu));
end
end
