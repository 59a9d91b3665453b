disp('before');
call(3);

function call(x)
  y = str2func(x);
end
