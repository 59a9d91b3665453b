% Net inputs as they are.
function a = purelin(n)
a = n;
end
