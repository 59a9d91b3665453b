% Every so many of the further arguments of a call, each checked.
function values = __repeated_arguments(check, rest, first, step, before)
if mod(numel(rest), step) ~= 0
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
positions = first:step:numel(rest);
values = cell(1, numel(positions));
for k = 1:numel(positions)
    try
        values(k) = __apply(check, 1, rest(positions(k)));
    catch failure
        error(failure.identifier, '%s', strrep(failure.message, 'position 0', sprintf('position %d', before + positions(k))));
    end
end
end
