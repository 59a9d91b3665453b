% Colours as rows of three numbers, integer classes scaled to one; and the shape they came in.
function [rows, shape] = __colour_rows(A, name)
shape = size(A);
if ~isnumeric(A) || shape(end) ~= 3
    error(['RunMat:' name ':InvalidInput'], 'Colours must be an array with three columns, or an image with three planes.');
end
rows = reshape(double(A), [], 3);
if isinteger(A)
    rows = rows / double(intmax(class(A)));
end
end
